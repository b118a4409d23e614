/** As much as any player would load ahead, whatever it is that is tried. */
const AHEAD_SECONDS = 40;

/** Ever the smallest rendition, and much of it ahead: what a line carries at all. Another rule says the rest of how to load. */
export const lowest = (rule) => (parts) => {
  const of = rule()(parts);
  const streaming = () => ({ ...of.streaming(), bufferingGoal: AHEAD_SECONDS });
  const smallest = parts.film.videos.reduce((a, b) => (a.bandwidth < b.bandwidth ? a : b));
  return { streaming, begins() {}, first: () => smallest, downloaded() {}, estimate: () => 0 };
};
