/** Addresses of the shipped data set and its layout: see src/build/shipped-content.ts. */
declare module 'virtual:edgewise/shipped' {
  export const datasetUrl: string;
  export const layoutUrl: string;
}

/** Address of the shipped lessons: see src/build/shipped-lessons.ts. */
declare module 'virtual:edgewise/lessons' {
  export const lessonsUrl: string;
}

/** Where the still figure stands: see src/core/figure/first-view.ts. */
declare module 'virtual:edgewise/still.css';
