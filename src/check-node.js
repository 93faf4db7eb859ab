// Plain JavaScript, and loaded before anything else: it has to run on the Node versions it refuses.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Bonafide needs Node 22.18 or newer and this is Node ${process.versions.node}. ` +
      "Run `npm ci` in the checkout and start it with an npm script or npx: they use the Node 24 it brings along.",
  );
  process.exit(1);
}
