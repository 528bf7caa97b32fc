// The programs that a trial starts on this machine: all of them end with it, however it ends.
import { execFileSync, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const PATIENCE = 3 * 60_000;
const running = new Set();

process.on("exit", () => running.forEach((child) => end(child)));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

/** The whole group: servers have workers. */
const end = (child) => {
  running.delete(child);
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Ended by itself.
  }
};

/** Runs a program for what it prints. */
export const run = (program, args, options = {}) => {
  try {
    return execFileSync(program, args, { encoding: "utf8", timeout: PATIENCE, stdio: ["pipe", "pipe", "pipe"], ...options }).trim();
  } catch ({ message, stdout, stderr }) {
    throw new Error([message, stdout, stderr].join("\n"));
  }
};

/** Starts a server, its output in a log of its working folder, and waits until `answers` holds. */
export const start = async (program, args, { folder, env, answers }) => {
  const log = openSync(join(folder, `${program.split("/").at(-1)}.log`), "w");
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ["ignore", log, log], env: { ...process.env, ...env } });
  running.add(child);
  child.on("error", () => running.delete(child));
  for (let left = 240; !(await answers()); left -= 1) {
    if (!left || child.exitCode !== null) throw new Error(`${program} does not answer: see its log in ${folder}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { stop: () => end(child) };
};

export const reaches = (url) => () => fetch(url).then(() => true, () => false);

/** A port that nothing listens on. */
export const port = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The version of a Debian package, as its authors count. */
export const version = (name) => run("dpkg-query", ["-W", "-f=${source:Upstream-Version}", name]).replace(/[+]dfsg.*|[+]ds.*/, "");
