package dev.matinee.catalog.shelf;

import java.util.List;
import org.springframework.data.cassandra.core.cql.CqlTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Genres and channels in Cassandra. */
@Repository
class ShelfStore {
    private static final String ALL = "SELECT document FROM shelf WHERE kind = ?";
    private static final String PUT = "INSERT INTO shelf (kind, slug, document) VALUES (?, ?, ?)";
    private static final String REMOVE = "DELETE FROM shelf WHERE kind = ? AND slug = ?";
    private static final String GENRE = "genre";
    private static final String CHANNEL = "channel";

    private final CqlTemplate cql;
    private final JsonMapper json;

    ShelfStore(CqlTemplate cql, JsonMapper json) {
        this.cql = cql;
        this.json = json;
    }

    List<Genre> genres() {
        return all(GENRE, Genre.class);
    }

    List<Channel> channels() {
        return all(CHANNEL, Channel.class);
    }

    void put(Genre genre) {
        cql.execute(PUT, GENRE, genre.slug(), json.writeValueAsString(genre));
    }

    void put(Channel channel) {
        cql.execute(PUT, CHANNEL, channel.slug(), json.writeValueAsString(channel));
    }

    void removeGenre(String slug) {
        cql.execute(REMOVE, GENRE, slug);
    }

    void removeChannel(String slug) {
        cql.execute(REMOVE, CHANNEL, slug);
    }

    private <T> List<T> all(String kind, Class<T> type) {
        return cql.query(ALL, (row, n) -> json.readValue(String.valueOf(row.getString("document")), type), kind);
    }
}
