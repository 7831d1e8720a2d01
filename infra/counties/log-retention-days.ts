/** Days that CloudWatch Logs offers. */
export const logRetentionDays = [7, 14, 30, 60, 90, 120, 150, 180, 365, 731, 1096, 1827, 3653] as const;
