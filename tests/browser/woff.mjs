// A font out of its WOFF wrapping, which Chromium takes from a page but not from the machine: https://www.w3.org/TR/WOFF/
import { inflateSync } from "node:zlib";

const HEADER = { woff: 44, sfnt: 12 };
const ENTRY = { woff: 20, sfnt: 16 };

/** Returns the TrueType file that a WOFF file holds. */
export const unwrapped = (woff) => {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEADER.sfnt + count * ENTRY.sfnt);
  const log = Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  [count, 16 << log, log, 16 * count - (16 << log)].forEach((number, index) => head.writeUInt16BE(number, 4 + 2 * index));
  const parts = [head];
  let end = head.length;
  for (let table = 0; table < count; table += 1) {
    const from = HEADER.woff + table * ENTRY.woff;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at));
    const raw = woff.subarray(offset, offset + packed);
    const data = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(raw) : raw).copy(data);
    [tag, checksum, end, length].forEach((number, index) => head.writeUInt32BE(number, HEADER.sfnt + table * ENTRY.sfnt + 4 * index));
    parts.push(data);
    end += data.length;
  }
  return Buffer.concat(parts);
};
