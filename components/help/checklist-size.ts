/** The size of the pictures in CSS pixels. Written by `npm run help-pictures`. */
export const checklistSize = {
  en: { wide: { width: 640, height: 652 }, narrow: { width: 288, height: 548 } },
  ja: { wide: { width: 640, height: 756 }, narrow: { width: 288, height: 732 } },
} as const;
