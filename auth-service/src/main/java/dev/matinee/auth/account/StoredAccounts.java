package dev.matinee.auth.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredAccounts extends JpaRepository<StoredAccount, String> {
    Optional<StoredAccount> findByEmailKey(String emailKey);

    List<StoredAccount> findByRolesOrderById(String roles, Limit most);
}
