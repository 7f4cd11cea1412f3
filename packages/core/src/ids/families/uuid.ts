/** Eight-four-four-four-twelve hexadecimal digits in any case; version bits are not checked. */
export const UUID = '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}'
