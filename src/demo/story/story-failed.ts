/** A step of the story did not go as told. */
export class StoryFailed extends Error {
  override readonly name = "StoryFailed";
}
