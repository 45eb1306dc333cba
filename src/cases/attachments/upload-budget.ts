/** 25 MB over a line of 700 kbit/s take five minutes. The server's own limit on a request lies above (edge-options.ts). */
export const UPLOAD_BUDGET = { budgetMs: 300_000, hardEndMs: 310_000 };
