/** Western year of year 0 of a Japanese era: Reiwa 3 is 2021. */
export const ERA_BASE: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
