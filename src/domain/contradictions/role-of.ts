/** What a question of how many counts, of its slot key: "died" of "how_many:died:person". */
export const roleOf = (slotKey: string): string => slotKey.split(':')[1] ?? slotKey;
