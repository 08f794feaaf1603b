/** In which country somebody is who lives by a zone, for those that have help lines of their own. */
export const zonesOfCountry: Readonly<Record<string, readonly string[]>> = {
  US: [
    ..."New_York Detroit Chicago Menominee Denver Boise Phoenix Los_Angeles Anchorage Juneau Sitka Nome Adak Metlakatla Yakutat"
      .split(" ")
      .map((city) => `America/${city}`),
    "America/Kentucky/Louisville",
    "America/Kentucky/Monticello",
    ..."Indianapolis Vincennes Winamac Marengo Petersburg Vevay Tell_City Knox"
      .split(" ")
      .map((city) => `America/Indiana/${city}`),
    "America/North_Dakota/Center",
    "America/North_Dakota/New_Salem",
    "America/North_Dakota/Beulah",
    "Pacific/Honolulu",
  ],
  CA: "St_Johns Halifax Glace_Bay Moncton Goose_Bay Toronto Winnipeg Regina Swift_Current Edmonton Vancouver Whitehorse Dawson Yellowknife Iqaluit"
    .split(" ")
    .map((city) => `America/${city}`),
  GB: ["Europe/London"],
  IE: ["Europe/Dublin"],
  AU: "Sydney Melbourne Brisbane Adelaide Perth Hobart Darwin Canberra Broken_Hill Lindeman Lord_Howe Eucla"
    .split(" ")
    .map((city) => `Australia/${city}`),
  NZ: ["Pacific/Auckland", "Pacific/Chatham"],
  FR: ["Europe/Paris"],
  DE: ["Europe/Berlin", "Europe/Busingen"],
  ES: ["Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary"],
  IT: ["Europe/Rome"],
  NL: ["Europe/Amsterdam"],
  BE: ["Europe/Brussels"],
  AT: ["Europe/Vienna"],
  CH: ["Europe/Zurich"],
  PT: ["Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"],
  SE: ["Europe/Stockholm"],
  NO: ["Europe/Oslo", "Arctic/Longyearbyen"],
  DK: ["Europe/Copenhagen"],
  FI: ["Europe/Helsinki", "Europe/Mariehamn"],
}
