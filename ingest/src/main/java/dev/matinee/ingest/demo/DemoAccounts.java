package dev.matinee.ingest.demo;

import dev.matinee.ingest.demo.DemoReport.Login;
import dev.matinee.ingest.studio.Api;
import dev.matinee.ingest.studio.Refused;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Two accounts made as anybody makes one, each with a profile for an adult and one for children; one of them subscribes. */
final class DemoAccounts {
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final Set<String> SUBSCRIBED = Set.of("active", "trialing");

    private final Api api;
    private final URI base;
    private final String password;
    private final String passwordPlace;

    DemoAccounts(Api api, URI base, String password, String passwordPlace) {
        this.api = api;
        this.base = base;
        this.password = password;
        this.passwordPlace = passwordPlace;
    }

    List<Login> make() {
        return List.of(
                account("viewer@demo.matinee.example", "Vera", true),
                account("guest@demo.matinee.example", "Gustave", false));
    }

    private Login account(String email, String firstName, boolean subscribes) {
        String token = signedIn(email, firstName);
        profiles(firstName, token);
        boolean subscribed = subscribes && (isSubscribed(token) || subscribe(token));
        String note = subscribed ? "subscribed" : subscribes ? "to be subscribed in the app" : "not subscribed";
        return new Login(email, subscribed, note + ", its password is in " + passwordPlace);
    }

    private String signedIn(String email, String firstName) {
        try {
            JsonNode registered = api.post(
                    "/api/auth/register",
                    Map.of(
                            "email",
                            email,
                            "password",
                            password,
                            "firstName",
                            firstName,
                            "lastName",
                            "Demo",
                            "client",
                            "native"),
                    null);
            return registered.path("accessToken").asString();
        } catch (Refused taken) {
            if (taken.status() != CONFLICT) {
                throw taken;
            }
        }
        JsonNode answer =
                api.post("/api/auth/login", Map.of("email", email, "password", password, "client", "native"), null);
        return answer.path("accessToken").asString();
    }

    private void profiles(String firstName, String token) {
        Set<String> there = new HashSet<>();
        api.get("/api/profiles", token)
                .path("items")
                .forEach(profile -> there.add(profile.path("name").asString()));
        JsonNode avatars = api.get("/api/avatars", null).path("items");
        if (!there.contains(firstName)) {
            api.post(
                    "/api/profiles",
                    Map.of("name", firstName, "avatarId", avatar(avatars, firstName), "kids", false),
                    token);
        }
        if (!there.contains("Kids")) {
            api.post(
                    "/api/profiles",
                    Map.of("name", "Kids", "avatarId", avatar(avatars, firstName + "'s kids"), "kids", true),
                    token);
        }
    }

    private static String avatar(JsonNode avatars, String who) {
        return avatars.path(Math.floorMod(who.hashCode(), Math.max(1, avatars.size())))
                .path("id")
                .asString("");
    }

    private boolean isSubscribed(String token) {
        return SUBSCRIBED.contains(
                api.get("/api/billing/subscription", token).path("status").asString(""));
    }

    /** Buys the plan with the best picture at the stand-in's checkout. The real Stripe's is left to a person. */
    private boolean subscribe(String token) {
        JsonNode plans = api.get("/api/billing/plans", null);
        String best = "";
        long highest = -1;
        for (JsonNode plan : plans.isArray() ? plans : plans.path("items")) {
            long price = plan.path("price").path("amount").asLong(0);
            best = price > highest ? plan.path("id").asString() : best;
            highest = Math.max(price, highest);
        }
        String address = api.post("/api/billing/checkout", Map.of("planId", best), token)
                .path("checkoutUrl")
                .asString();
        URI checkout = base.resolve(address);
        if (String.valueOf(checkout.getHost()).endsWith("stripe.com")) {
            return false;
        }
        int status = api.form(checkout, Map.of("card", "4242424242424242"));
        if (status >= BAD_REQUEST) {
            throw new IllegalArgumentException("The checkout refused the demo's card with " + status);
        }
        return true;
    }
}
