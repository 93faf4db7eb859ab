import type { UNREADABLE } from "./unreadable.ts";

/** PDF readers look for the mark in the first kilobyte. */
const PDF_MARK_WITHIN = 1024;
const IMAGES = ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*", "BM"];
/** HEIC, as telephones take it, and AVIF. */
const IMAGE_BOX = /^.{4}ftyp(?:heic|heix|mif1|msf1|avif)/s;

/** What a file is by its first bytes, whatever it is called. */
export function fileKind(content: Uint8Array): "pdf" | "zip" | keyof typeof UNREADABLE {
  if (content.length === 0) return "empty";
  const begin = latin1(content.subarray(0, PDF_MARK_WITHIN));
  if (begin.includes("%PDF-")) return "pdf";
  if (begin.startsWith("PK\x03\x04") || begin.startsWith("PK\x05\x06")) return "zip";
  // An encrypted DOCX is an old container with the new document locked inside.
  if (begin.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return isLocked(content) ? "locked" : "oldWord";
  if (begin.startsWith("{\\rtf")) return "richText";
  if (IMAGES.some((mark) => begin.startsWith(mark)) || IMAGE_BOX.test(begin)) return "image";
  if (/^RIFF.{4}WEBP/s.test(begin)) return "image";
  return isPlainText(content) ? "plainText" : "otherKind";
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function isLocked(content: Uint8Array): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}

function isPlainText(content: Uint8Array): boolean {
  const begin = content.subarray(0, PDF_MARK_WITHIN);
  if (begin[0] === 0xff || begin[0] === 0xfe) return true;
  return !begin.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}
