/** `wang.li@example.com` -> `w***@example.com`. */
export const maskMail = (mail: string): string => {
  const at = mail.lastIndexOf('@');
  return `${mail.slice(0, 1)}***${mail.slice(at)}`;
};
