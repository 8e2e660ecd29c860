import org.retentionkit.Period
import org.retentionkit.customer.ChurnDefinition
import org.retentionkit.customer.CustomerCounts
import org.retentionkit.customer.RetentionCalculator

fun main() {
    val march = CustomerCounts.during(Period.ofMonth(2026, 3))
        .opening(1_000).joined(500).lost(50).lostOfNew(12).build()
    val retention = RetentionCalculator.retentionRate(march)
    println("${retention.percent(1)} % kept, defined: ${retention.isDefined}")
    ChurnDefinition.values().map { it to it.of(march) }.filter { it.second.isDefined }
        .forEach { println("${it.first} ${it.second.percent(3)}") }
}
