/** The key of the Worker in these tests that asks for one. */
export const KEY = "sl_browser00000000000000000000000000000000000000";
