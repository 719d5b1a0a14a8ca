/**
 * What every module says about the people in its tables, gathered by the privacy module, which knows nobody.
 *
 * <p>How to declare: one bean per module implements {@link PersonalData}.
 *
 * <pre>{@code
 * @Component
 * class FeedbackData implements PersonalData {
 *     private static final Processing MESSAGES = Processing.of("feedback.message", Retention.of(Period.ofMonths(6)))
 *             .holds("message", "sender", "mail", "phone", "body");
 *
 *     public DataMap map() {
 *         return DataMap.of(MESSAGES).plain("message", "kind", "case_number");
 *     }
 *
 *     @Transactional(readOnly = true)
 *     public List<PersonalRecord> find(Person person) {
 *         return jdbc.sql("select id, received, sender, mail, phone, body from message where lower(mail) = :mail")
 *                 .param("mail", person.mail())
 *                 .query(PersonalRecord.row(MESSAGES, "message")).list();
 *     }
 *
 *     @Transactional
 *     public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
 *         return Expiry.delete(jdbc, "message", "closed < :cutoff", cutoff, dryRun);
 *     }
 * }
 * }</pre>
 *
 * <p>Every column of every table is either held by exactly one {@link Processing} or named as plain; a test fails for
 * any other, so that a new column is always a decision. Exempt are {@code centre_id}, {@code id}, booleans, whole
 * numbers, points in time, and foreign keys to tables without personal data. The words stand in the module's
 * {@code -desk} bundles, for each processing {@code data.processing.<key>.name}, {@code .people}, {@code .purpose},
 * {@code .basis}, {@code .recipients}, {@code .start} (the event from which the period runs), and for each column held
 * {@code data.column.<table>.<column>}; where a column holds codes, {@code data.value.<table>.<column>.<code>} says them in
 * words. The period is a default: the centre changes it at its own desk.
 */
@NullMarked
package org.teilhabe.platform.privacy;

import org.jspecify.annotations.NullMarked;
