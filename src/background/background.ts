/** Background's entry: worker in Chromium, event page in Firefox. */
export {};
