import newCode from 'qrcode-generator';

/** Dark modules of a QR code, row by row; error correction M. */
export const qrModules = (text: string): readonly (readonly boolean[])[] => {
  const code = newCode(0, 'M');
  code.addData(text, /^[0-9A-Z $%*+./:-]+$/.test(text) ? 'Alphanumeric' : 'Byte');
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
};
