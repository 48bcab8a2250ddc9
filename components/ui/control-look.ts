/** The look of inputs, text areas and selects (app/globals.css): one line, one border, one state each for hover, error and read-only. */
export const controlLook = 'control';
