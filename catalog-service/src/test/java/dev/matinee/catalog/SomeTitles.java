package dev.matinee.catalog;

import dev.matinee.events.v1.Title;
import dev.matinee.events.v1.TitleType;
import java.util.List;

/** Titles as the topic tells them. */
public final class SomeTitles {
    private SomeTitles() {}

    public static Title.Builder film(String id, String name) {
        return Title.newBuilder()
                .setId(id)
                .setKey("key-" + id)
                .setVersion(1)
                .setType(TitleType.FILM)
                .setName(name)
                .setYear(1925)
                .setRuntimeSeconds(3600)
                .setPublished(true)
                .setPublishedAtMs(1_000);
    }

    public static Title film(String name) {
        return film(name.replaceAll("\\W", "-"), name).build();
    }

    public static List<Title> archive() {
        return List.of(
                film("the-cabinet", "The Cabinet of Dr. Caligari")
                        .setOriginalName("Das Cabinet des Dr. Caligari")
                        .addPeople("Robert Wiene")
                        .addGenres("horror")
                        .setRating(8)
                        .build(),
                film("the-general", "The General")
                        .addPeople("Buster Keaton")
                        .addGenres("comedy")
                        .build(),
                film("sherlock", "Sherlock Jr.")
                        .addPeople("Buster Keaton")
                        .addGenres("comedy")
                        .build(),
                film("haxan", "Häxan").addGenres("horror").build(),
                film("moon", "A Trip to the Moon")
                        .setOriginalName("Le Voyage dans la Lune")
                        .putNames("fr", "Le Voyage dans la Lune")
                        .addPeople("Georges Méliès")
                        .setYear(1902)
                        .build(),
                film("frankenstein", "Frankenstein").build(),
                film("bride", "Bride of Frankenstein").setRating(9).build(),
                film("spider-man", "Spider-Man Returns").build(),
                film("bluebeard", "Bluebeard's Castle").build(),
                film("metropolis", "Metropolis").setYear(1927).build(),
                film("nosferatu", "Nosferatu: A Symphony of Horror")
                        .setSynopsis("A shadow climbs the stairs of a lighthouse")
                        .addGenres("horror")
                        .addChannels("midnight")
                        .build());
    }
}
