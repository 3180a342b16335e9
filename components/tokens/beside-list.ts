/** An address as a link of the list's page says it in the fewest letters: what stands in the same folder needs none of the way there. A list has fifty of them. */
export function besideList(listPath: string, address: string): string {
  const folder = listPath.slice(0, listPath.lastIndexOf('/') + 1);
  return address.startsWith(folder) ? address.slice(folder.length) : address;
}
