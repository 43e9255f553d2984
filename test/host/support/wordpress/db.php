<?php
/** WordPress's database as the test has it: it holds the least that WordPress asks for to start, and nothing else. */
class Nothing_Kept extends wpdb {
	const OPTIONS = [
		'siteurl'      => 'https://clinic.example',
		'home'         => 'https://clinic.example',
		'blog_charset' => 'UTF-8',
		'use_smilies'  => '1',
	];

	public function db_connect( $allow_bail = true ) {
		$this->has_connected = true;
		$this->ready         = true;
		return true;
	}

	public function set_charset( $dbh, $charset = null, $collate = null ) {}

	public function _real_escape( $data ) {
		return addslashes( (string) $data );
	}

	public function query( $query ) {
		$this->last_result = [];
		if ( str_contains( $query, 'options WHERE autoload' ) ) {
			foreach ( self::OPTIONS as $name => $value ) {
				$this->last_result[] = (object) [ 'option_name' => $name, 'option_value' => $value ];
			}
		}
		return count( $this->last_result );
	}
}

$GLOBALS['wpdb'] = new Nothing_Kept( '', '', '', '' );
