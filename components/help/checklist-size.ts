/** The size of the pictures in CSS pixels. Written by `npm run help-pictures`. */
export const checklistSize = {
  en: { width: 640, height: 652 },
  ja: { width: 640, height: 756 },
} as const;
