// What a person reads when the checks have run.

const MOST_SHOWN = 12;

/** Prints problems as they are found, the same message on several pages once. */
export function printProblems(problems) {
  const pages = new Map();
  for (const { page, message } of problems) pages.set(message, [...(pages.get(message) ?? []), page]);
  const shown = [...pages].slice(0, MOST_SHOWN);
  for (const [message, [first, ...others]] of shown) {
    console.log(`         ${first}${others.length ? ` and ${others.length} more` : ""}: ${message}`);
  }
  if (pages.size > shown.length) console.log(`         and ${pages.size - shown.length} more`);
}

/** Prints one line per check, one column per site, and how many problems each found. */
export function printTable(rows) {
  const sites = [...new Set(rows.map(({ site }) => site))];
  const checks = [...new Set(rows.map(({ check }) => check))];
  const cell = (check, site) => {
    const row = rows.find((row) => row.check === check && row.site === site);
    if (!row) return "-";
    return row.problems.length ? `${row.problems.length} problems` : "ok";
  };
  const lines = [
    ["check", ...sites, "what it holds the pages to"],
    ...checks.map((check) => [check, ...sites.map((site) => cell(check, site)), rows.find((row) => row.check === check).promise]),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  console.log();
  for (const line of lines) console.log(line.map((text, column) => text.padEnd(widths[column])).join("  ").trimEnd());
}
