/** An A4 sheet as a fax: 1,728 dots a line (ITU-T T.4), square dots, so about 209 to the inch. */
export const SHEET = { width: 1728, height: 2444 };

/** Black and white, as faxes are sent: ITU-T T.6 in a TIFF. Dots per millimetre. */
export const FAX_TIFF = /** @type {const} */ ({ compression: 'ccittfax4', bitdepth: 1, xres: 8.23, yres: 8.23 });
