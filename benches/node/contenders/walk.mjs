/** What it takes to see all of a value: each field by its name, each string by its length. */
export function walk(value) {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  let seen = 0;
  if (Array.isArray(value)) {
    for (const item of value) seen += walk(item);
  } else {
    for (const name in value) seen += name.length + walk(value[name]);
  }
  return seen;
}
