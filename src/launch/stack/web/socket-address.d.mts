export declare const socketHeader: string
