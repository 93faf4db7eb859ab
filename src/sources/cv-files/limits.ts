/** As much as Slack takes in a form; a CV with a photograph has one or two. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** A CV has two to ten; a doctor's list of publications has fifty. */
export const MOST_PAGES = 200;
/** What a submission can hold. */
export const MOST_TEXT = 60_000;
/** What a submission can hold of one value of the file. */
export const MOST_VALUE = 300;
/** Enough for a person to see what it is. */
export const MOST_HIDDEN_TEXT = 4_000;
export const MOST_REVISION_IDS = 500;

/** A Word file with many pictures has about a hundred parts. */
export const MOST_ZIP_ENTRIES = 2_000;
/** All parts unpacked, pictures with them. */
export const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;
/** One part of text: 60,000 characters with their formatting come to two or three megabytes. */
export const MOST_PART_BYTES = 20 * 1024 * 1024;
/** XML shrinks to a tenth or a thirtieth; a hundredth is what bombs are made of. */
export const MOST_RATIO = 100;
/** Small parts of one repeated line shrink further and harm nobody. */
export const RATIO_COUNTS_FROM_BYTES = 5 * 1024 * 1024;
/** Word refuses to nest tables and boxes so deep that this many elements stand in one another. */
export const MOST_DEPTH = 500;
/** Header, footer and notes of every section. */
export const MOST_EXTRA_PARTS = 60;

/** Packed groups of objects in a PDF that are looked into for scripts. */
export const MOST_OBJECT_STREAMS = 2_000;
export const MOST_OBJECT_BYTES = 32 * 1024 * 1024;

/** A CV takes a tenth of a second, 200 pages of LaTeX take two or three. */
export const READ_WITHIN_MS = 10_000;
/** Of the worker's objects; what is outside of them is limited in `guard-memory.ts`. */
export const MOST_HEAP_MB = 256;
/** Bytes that one file may ask for in one piece, and in all. */
export const MOST_PIECE_BYTES = 64 * 1024 * 1024;
export const MOST_ALLOCATED_BYTES = 768 * 1024 * 1024;
