/** Content script's entry. */
export {};
