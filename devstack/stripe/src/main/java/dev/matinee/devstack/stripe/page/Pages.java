package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.http.Params;
import dev.matinee.devstack.stripe.http.StripeRefusal;
import java.nio.charset.StandardCharsets;

/** Which address is which page. */
public record Pages(
        CheckoutPage checkout,
        PortalPage portal,
        InvoicePage invoice,
        ReceiptPage receipt,
        AuthenticationPage authentication) {
    /** @param body of a form; empty where there is none */
    public Page page(boolean post, String path, String body) {
        try {
            return found(post, path.split("/", -1), body);
        } catch (StripeRefusal unreadable) {
            return plain(unreadable.status(), String.valueOf(unreadable.getMessage()));
        }
    }

    private Page found(boolean post, String[] parts, String body) {
        Params form = Params.of(null, body);
        boolean asks = parts.length == 5 && parts[4].equals("authenticate");
        String at = parts.length < 3 ? "" : parts[1] + "/" + parts[2];
        if (at.equals("c/pay") && asks) {
            return post ? checkout.answer(parts[3], form) : checkout.ask(parts[3]);
        } else if (at.equals("c/pay") && parts.length == 4) {
            return post ? checkout.pay(parts[3], form) : checkout.show(parts[3]);
        } else if (at.equals("p/session") && asks) {
            return post ? portal.answer(parts[3], form) : portal.ask(parts[3]);
        } else if (at.equals("p/session") && parts.length == 4) {
            return post ? portal.act(parts[3], form) : portal.show(parts[3]);
        } else if (parts.length == 4 && parts[1].equals("i") && parts[3].equals("pdf") && !post) {
            return invoice.pdf(parts[2]);
        } else if (parts.length == 3 && parts[1].equals("i")) {
            return post ? invoice.pay(parts[2], form) : invoice.show(parts[2]);
        } else if (parts.length == 4 && parts[1].equals("receipts") && parts[3].equals("pdf") && !post) {
            return receipt.pdf(parts[2]);
        } else if (parts.length == 3 && parts[1].equals("receipts") && !post) {
            return receipt.show(parts[2]);
        } else if (parts.length == 3 && parts[1].equals("authenticate")) {
            return post ? authentication.answer(parts[2], form) : authentication.show(parts[2]);
        }
        boolean isRoot = parts.length == 2 && parts[1].isEmpty();
        return plain(isRoot ? 200 : 404, "This is a stand-in for Stripe. Its pages are reached from Matinee.");
    }

    private static Page plain(int status, String words) {
        return new Page(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), null);
    }
}
