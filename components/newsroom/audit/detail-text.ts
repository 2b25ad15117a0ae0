/** The detail of an audit line on one line: "to: approved · note: Check the figures". Ids say nothing to people. */
export function detailText(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([name, value]) => value !== null && value !== '' && !/(^id|Id|Ids)$/.test(name))
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}
