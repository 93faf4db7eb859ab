/** Preloaded into a process, which then kills itself, as a power cut would, before the statement that begins with KILL_AT. */
import Sqlite from "better-sqlite3";

const point = process.env["KILL_AT"] ?? "";

function dieAt(sql: string): void {
  if (point !== "" && sql.trimStart().toLowerCase().startsWith(point)) process.kill(process.pid, "SIGKILL");
}

const { exec } = Sqlite.prototype;
Sqlite.prototype.exec = function (sql) {
  dieAt(sql);
  return exec.call(this, sql);
};
const statement = Object.getPrototypeOf(new Sqlite(":memory:").prepare("select 1")) as {
  run(...given: unknown[]): unknown;
  readonly source: string;
};
const { run } = statement;
statement.run = function (...given) {
  dieAt(this.source);
  return run.apply(this, given);
};
