package dev.matinee.profile.profile;

import io.swagger.v3.oas.annotations.media.Schema;

/** A profile in the account's list: whole, or to a kids profile only what choosing it needs. */
@Schema(anyOf = {Profile.class, ProfileCard.class})
interface ListedProfile {}
