export const other = () => null;
