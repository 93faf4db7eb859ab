#!/usr/bin/env node
import "./check-node.js";
import module from "node:module";

// Compiled code is kept in the system's temporary folder: a command then starts a third of a second sooner.
module.enableCompileCache?.();
await import("./cli/main.ts");
