/** Loaded before a bot: tells whoever started it the longest time in which its event loop stood still. */
import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on("message", () => {
  process.send?.(delay.max / 1e6);
  delay.reset();
});
// Being asked must not keep the process from ending.
process.channel?.unref();
