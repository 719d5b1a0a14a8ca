package org.teilhabe.platform.tenancy;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Every module listener runs for the centre its event names, also when an event is retried by a job. */
@Configuration(proxyBeanMethods = false)
class CentreListening {
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor centreListeningAdvisor(ObjectProvider<Centres> centres) {
        MethodInterceptor forItsCentre = call -> {
            if (call.getArguments().length == 1 && call.getArguments()[0] instanceof CentreEvent event) {
                var centre = centres.getObject()
                        .byId(event.centre())
                        .orElseThrow(() -> new IllegalStateException("An event of an unknown centre: " + event));
                try {
                    return CurrentCentre.call(centre, () -> proceed(call));
                } catch (WrappedThrowable e) {
                    throw e.getCause();
                }
            }
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class), forItsCentre);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static @Nullable Object proceed(org.aopalliance.intercept.MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new WrappedThrowable(e);
        }
    }

    private static final class WrappedThrowable extends RuntimeException {
        WrappedThrowable(Throwable cause) {
            super(cause);
        }

        @Override
        public Throwable getCause() {
            return java.util.Objects.requireNonNull(super.getCause());
        }
    }
}
