package dev.matinee.billing.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredPlans extends Repository<StoredPlan, String> {
    Optional<StoredPlan> findById(String id);

    List<StoredPlan> findTop50ByOfferedTrueOrderByPosition();

    List<StoredPlan> findTop50ByOfferedFalseAndStripePriceNotNull();

    StoredPlan save(StoredPlan plan);

    @Modifying
    @Query("UPDATE StoredPlan p SET p.offered = false WHERE p.id NOT IN :offered")
    void withdrawAllBut(List<String> offered);

    @Modifying
    @Query("UPDATE StoredPlan p SET p.stripePrice = :price WHERE p.id = :id")
    void setStripePrice(String id, @Nullable String price);
}
