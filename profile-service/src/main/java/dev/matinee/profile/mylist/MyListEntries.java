package dev.matinee.profile.mylist;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MyListEntries extends Repository<MyListEntry, Long> {
    /** 1 if it was added, 0 if it was there. */
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT IGNORE INTO my_list (profile_id, title_id, added_at) VALUES (:profile, :title, :at)""")
    int insertIfAbsent(String profile, String title, Instant at);

    /** 1 if it was removed, 0 if it was not there. */
    @Modifying
    @Query(nativeQuery = true, value = "DELETE FROM my_list WHERE profile_id = :profile AND title_id = :title")
    int remove(String profile, String title);

    /** The newest first, below an id. */
    @Query(nativeQuery = true, value = """
            SELECT * FROM my_list WHERE profile_id = :profile AND id < :below ORDER BY id DESC LIMIT :limit""")
    List<MyListEntry> newest(String profile, long below, int limit);
}
