/** The MaxMind DB format, version 2.0: one IPv4 tree in which every address leads to this one row. */
export function mmdb(row: unknown): Buffer {
  const nodeCount = 1;
  // Both sides of the only node lead to the data behind the tree, after 16 empty bytes.
  const tree = Buffer.alloc(6);
  tree.writeUIntBE(nodeCount + 16, 0, 3);
  tree.writeUIntBE(nodeCount + 16, 3, 3);
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: Date.parse("2026-01-02T00:00:00.000Z") / 1000,
    database_type: "test",
    description: {},
    ip_version: 4,
    languages: [],
    node_count: nodeCount,
    record_size: 24,
  });
  const mark = Buffer.from("\xab\xcd\xefMaxMind.com", "latin1");
  return Buffer.concat([tree, Buffer.alloc(16), encode(row), mark, metadata]);
}

function encode(value: unknown): Buffer {
  if (typeof value === "number") {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([Buffer.from([(6 << 5) | 4]), bytes]);
  }
  if (typeof value === "string")
    return Buffer.concat([Buffer.from([(2 << 5) | value.length]), Buffer.from(value)]);
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([value.length, 4]), ...value.map(encode)]);
  const entries = Object.entries(value ?? {});
  return Buffer.concat([
    Buffer.from([(7 << 5) | entries.length]),
    ...entries.flatMap(([key, one]) => [encode(key), encode(one)]),
  ]);
}
