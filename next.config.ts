import type { NextConfig } from "next"

const config: NextConfig = {
  // Tests build beside the running product, not over it.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Loaded from node_modules at run time: native modules, and those that look for files beside themselves.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@simplewebauthn/server",
    "graphile-worker",
    "pg",
    "pino",
  ],
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  // `npm test` checks the types of everything, not only of what a page imports.
  typescript: { ignoreBuildErrors: true },
}

export default config
