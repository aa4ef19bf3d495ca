//! Which capacity provider of a strategy takes the next task.
//!
//! `base` tasks go to the provider that has one; what follows is divided so that the totals stay as near to the weights as
//! whole numbers allow (Developer Guide, "Capacity provider strategy").

use shapes::ecs::CapacityProviderStrategyItem;

/// The provider for the next task, given how many tasks each provider has (in the strategy's order). `None` when no entry
/// may take one (all weights are 0 and every base is filled).
pub fn next<'a>(strategy: &'a [CapacityProviderStrategyItem], have: &[i64]) -> Option<&'a str> {
    assert_eq!(strategy.len(), have.len(), "one count per entry of the strategy");
    let with = || strategy.iter().zip(have);
    if let Some((item, _)) = with().find(|(i, n)| **n < i.base.unwrap_or(0)) {
        return Some(&item.capacity_provider);
    }
    let mut best: Option<(i64, i64, &str)> = None;
    for (item, n) in with() {
        let weight = item.weight.unwrap_or(if strategy.len() == 1 { 1 } else { 0 });
        if weight == 0 {
            continue;
        }
        let beyond = n - item.base.unwrap_or(0) + 1;
        // beyond/weight is compared by cross-multiplication; the first entry wins a tie.
        if best.is_none_or(|(b, w, _)| beyond * w < b * weight) {
            best = Some((beyond, weight, &item.capacity_provider));
        }
    }
    best.map(|(_, _, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(name: &str, base: i64, weight: i64) -> CapacityProviderStrategyItem {
        CapacityProviderStrategyItem {
            capacity_provider: name.into(),
            base: Some(base),
            weight: Some(weight),
        }
    }

    fn spread(strategy: &[CapacityProviderStrategyItem], tasks: usize) -> Vec<i64> {
        let mut have = vec![0; strategy.len()];
        for _ in 0..tasks {
            let Some(name) = next(strategy, &have) else { break };
            let i = strategy.iter().position(|s| s.capacity_provider == name).unwrap();
            have[i] += 1;
        }
        have
    }

    #[test]
    fn bases_come_first_then_weights() {
        let cases: &[(&[(i64, i64)], usize, &[i64])] = &[
            (&[(0, 1), (0, 1)], 4, &[2, 2]),
            (&[(0, 1), (0, 4)], 10, &[2, 8]),
            (&[(2, 1), (0, 3)], 10, &[4, 6]),
            (&[(3, 1), (0, 1)], 2, &[2, 0]),
            (&[(0, 0), (0, 1)], 3, &[0, 3]),
            (&[(1, 0), (0, 0)], 5, &[1, 0]),
        ];
        for (entries, tasks, expected) in cases {
            let strategy: Vec<_> =
                entries.iter().enumerate().map(|(i, (b, w))| item(&format!("p{i}"), *b, *w)).collect();
            assert_eq!(&spread(&strategy, *tasks), expected, "{entries:?}");
        }
    }
}
