/** Sent when the view shall be taken as a figure. */
export const figureEvent = 'edgewise-figure';
/** Sent with what is wished of it otherwise (`Partial<FigureWish>`). */
export const figureWishEvent = 'edgewise-figure-wish';
/** Sent with the format in which it is wanted as a file (`FigureFormat`, or `GraphFormatId` for a graph). */
export const figureSaveEvent = 'edgewise-figure-save';
