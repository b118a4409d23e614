package dev.matinee.billing.model;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Services in whose methods transactions are what their annotations say, as Spring makes them. */
public final class Proxied {
    private static final AnnotationTransactionAttributeSource ANNOTATED = new AnnotationTransactionAttributeSource();

    private Proxied() {}

    @SuppressWarnings("unchecked") // A proxy by class is of that class.
    public static <T> T over(Memory memory, T service) {
        var factory = new ProxyFactory(service);
        factory.setProxyTargetClass(true);
        factory.addAdvice(new TransactionInterceptor(memory, ANNOTATED));
        return (T) factory.getProxy();
    }
}
