package org.teilhabe.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Mailing {
    /** For mails that had to wait, and for those of a process that died: fresh ones wake the postman themselves. */
    @Bean
    RecurringTask<Void> outboxRound(Rounds rounds) {
        return Tasks.recurring("outbox-round", FixedDelay.ofSeconds(30)).execute((instance, context) -> rounds.all());
    }
}
