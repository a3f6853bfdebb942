/** Lets the page draw and answer to clicks before long work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    // A message, not a timer: timers of a tab in the background fire once a second.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
