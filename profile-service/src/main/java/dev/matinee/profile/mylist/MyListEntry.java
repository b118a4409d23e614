package dev.matinee.profile.mylist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "my_list")
class MyListEntry {
    @Id
    private long id;

    private String profileId;
    private String titleId;
    private Instant addedAt;

    protected MyListEntry() {}

    long id() {
        return id;
    }

    String titleId() {
        return titleId;
    }

    Instant addedAt() {
        return addedAt;
    }
}
