/** Another rule's buffer, and ever the smallest rendition: what a line carries at all. */
export const lowest = (rule) => (parts) => {
  const { streaming, begins } = rule()(parts);
  const smallest = parts.film.videos.reduce((a, b) => (a.bandwidth < b.bandwidth ? a : b));
  return { streaming, begins, first: () => smallest, downloaded() {}, estimate: () => 0 };
};
